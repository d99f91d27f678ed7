package blog.troppo.transfer.wxr;

/**
 * One thing that {@link WxrReader} found in a file, in the file's order: first the site,
 * then authors, terms and items. Numbers that are absent are 0, texts empty, dates null.
 */
public sealed interface WxrRecord permits WxrSite, WxrAuthor, WxrTerm, WxrItem {

}
