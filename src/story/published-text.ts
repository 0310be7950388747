/** The text of a draft's article.md as it is once it is published; every other one as it is. */
export function publishedText(article: string): string {
  return article.replace(/^(status:\s*)(["']?)draft\2(?=\s*(?:#.*)?$)/m, "$1published");
}
