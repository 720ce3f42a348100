import { ask } from './messages';

/**
 * Asks the background as `ask` does, for whoever goes on without an answer: undefined also where nobody is there to give
 * one (the worker was stopped over the question, or the extension was updated under an open page). Why is said on the console.
 */
export const tryAsk: typeof ask = async (question) => {
  try {
    return await ask(question);
  } catch (error) {
    console.error('The background could not be reached:', error);
    return undefined;
  }
};
