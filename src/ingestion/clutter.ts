import { textOf, type PageElement, type PageTree } from "./page-tree.ts";

const NEVER_ARTICLE =
  "script, style, noscript, template, iframe, object, embed, form, button, input, select, textarea, nav, footer, dialog, menu, " +
  "[role=navigation], [role=complementary], [role=dialog], [role=alertdialog], [role=search], [role=contentinfo], [hidden], [aria-hidden=true]";

/** Words of a class or id that name a part beside the article: one such word, or several in a row. */
const CLUTTER =
  /^(?:share|sharing|sharebar|social|addthis|sharedaddy|newsletters?|signup|sign up|subscribe|subscription|paywall|promo|promos|promotion|related|recommended|recommendations?|more on|more from|read more|read next|readmore|also read|most read|most popular|popular|trending|cookies?|consent|gdpr|ad|ads|advert|adverts|advertisement|advertising|sponsor|sponsored|sponsors|comments?|disqus|breadcrumbs?|tags|taglist|topics|toolbar|pagination|pager|outbrain|taboola|sidebar|donate|donation|author bio|author box|about author|app download|print only|screen reader text|sr only|visually hidden|visuallyhidden)$/;

/** "has-comments" and "newsletter-enabled" say what a part can do, not what it is. */
const STATE = /^(?:has|no|with|is|js|page|single|theme|enabled|disabled)$/;

/** A part that holds more of the page's words than this is the article itself, whatever its class says. */
const CLUTTER_MAX_SHARE = 0.35;

/** Removes what is never a page's article: scripts, forms, navigation, and parts whose class or id says so. */
export function removeClutter(page: PageTree): void {
  for (const element of page.querySelectorAll(NEVER_ARTICLE)) {
    if (!holdsArticle(element)) element.remove();
  }
  const body = page.querySelector("body");
  const whole = wordsIn(body);
  for (const element of page.querySelectorAll("[class], [id]")) {
    if (element.localName === "body" || element.localName === "html" || element.localName === "article")
      continue;
    const marks = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
    // Pictures keep their labels for screen readers: they tell a caption from a credit.
    if (element.closest("figure")) continue;
    if (namesClutter(marks) && wordsIn(element) <= whole * CLUTTER_MAX_SHARE && !holdsArticle(element)) {
      element.remove();
    }
  }
}

function holdsArticle(element: PageElement): boolean {
  return element.querySelector("h1, article, [itemprop=articleBody]") !== null;
}

function wordsIn(element: PageElement | null): number {
  return textOf(element).length;
}

/** "article__share-bar", "relatedLinks" and "newsletter-signup" name clutter; "has-comments" on a wrapper does not. */
function namesClutter(marks: string): boolean {
  return marks.split(/\s+/).some((mark) => {
    const words = mark
      .replace(/([a-z])([A-Z])/g, "$1 $2")
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((word) => word !== "");
    if (STATE.test(words[0] ?? "") || STATE.test(words.at(-1) ?? "")) return false;
    return words.some((word, at) => CLUTTER.test(word) || CLUTTER.test(`${word} ${words[at + 1] ?? ""}`));
  });
}
