package blog.troppo.feed.push;

/**
 * Somebody who is to be told of a feed's news, until the lease ends.
 *
 * @param topic the feed's address
 * @param callback where to tell
 * @param secret what deliveries are signed with; empty for none
 * @param delivered the digest of the feed as it was told last
 */
record Subscription(long id, Protocol protocol, String topic, String callback, String secret, String delivered) {
}
