const HEARD = 'ぁぃぅぇぉっゃゅょゎゕゖがぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽゔゐゑを';
const PLAIN = 'あいうえおつやゆよわかけかきくけこさしすせそたちつてとはひふへほはひふへほふいえお';

/** A folded text with every kana in its plainest form, large and without its voicing marks: が is か, ぱ is は, ゔ is ふ as ぶ is. */
export function plainSound(folded: string): string {
  return folded.replace(
    /[ぁぃぅぇぉっゃゅょゎゕゖがぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽゔゐゑを]/g,
    (kana) => PLAIN[HEARD.indexOf(kana)] ?? kana,
  );
}
