package blog.troppo.feed.push;

/** How somebody wants to be told. */
enum Protocol {

	/** The feed itself is sent (W3C WebSub). */
	WEBSUB,

	/** Only the feed's address is sent; whoever gets it fetches the feed. */
	RSSCLOUD

}
