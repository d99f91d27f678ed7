package blog.troppo.formatting.shortcode;

import java.util.HashMap;
import java.util.Map;

import blog.troppo.formatting.data.MediaSource;

/**
 * Where shortcodes are rendered: the post they stand in, the engine for those nested in
 * them, and the counters behind ids such as {@code audio-5-1}, which run through a whole
 * page. One for each post, {@link #inPost} shares the counters.
 */
public final class ShortcodeScope {

	private final long postId;

	private final ShortcodeEngine engine;

	private final MediaSource media;

	private final boolean feed;

	private final boolean imagesToFollow;

	private final Map<String, Integer> counters;

	private ShortcodeScope(long postId, ShortcodeEngine engine, MediaSource media, boolean feed, boolean imagesToFollow,
			Map<String, Integer> counters) {
		this.postId = postId;
		this.engine = engine;
		this.media = media;
		this.feed = feed;
		this.imagesToFollow = imagesToFollow;
		this.counters = counters;
	}

	/** The scope of a page on which no post is current yet. */
	public static ShortcodeScope page(ShortcodeEngine engine, MediaSource media) {
		return new ShortcodeScope(0, engine, media, false, false, new HashMap<>());
	}

	public ShortcodeScope inPost(long id) {
		return new ShortcodeScope(id, this.engine, this.media, this.feed, this.imagesToFollow, this.counters);
	}

	public ShortcodeScope inFeed() {
		return new ShortcodeScope(this.postId, this.engine, this.media, true, this.imagesToFollow, this.counters);
	}

	/** The same for a text whose images are completed later, all at once. */
	public ShortcodeScope withImagesToFollow() {
		return new ShortcodeScope(this.postId, this.engine, this.media, this.feed, true, this.counters);
	}

	/** Whether images get their loading attributes later. */
	boolean areImagesToFollow() {
		return this.imagesToFollow;
	}

	/** The current post's id, 0 when there is none. */
	public long postId() {
		return this.postId;
	}

	public boolean isFeed() {
		return this.feed;
	}

	public MediaSource media() {
		return this.media;
	}

	/** How often this has been asked for on this page, from 1. */
	public int next(String counter) {
		return this.counters.merge(counter, 1, Integer::sum);
	}

	/** Renders the shortcodes in a text, as {@code do_shortcode}. */
	public String render(String text) {
		return this.engine.render(text, this);
	}

}
