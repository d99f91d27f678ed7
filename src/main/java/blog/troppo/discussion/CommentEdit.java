package blog.troppo.discussion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * What is to be another than before in a comment; all else stays. Begins with
 * {@link #nothing()}; each step is a new one. {@link Moderation#edit} does it.
 */
public final class CommentEdit {

	@Nullable String name;

	@Nullable String email;

	@Nullable String url;

	@Nullable String content;

	@Nullable String ip;

	@Nullable String agent;

	@Nullable Long post;

	@Nullable Long parent;

	@Nullable Long user;

	@Nullable LocalDateTime local;

	@Nullable Instant at;

	Map<String, List<String>> meta = Map.of();

	private CommentEdit() {
	}

	public static CommentEdit nothing() {
		return new CommentEdit();
	}

	public CommentEdit name(String name) {
		return with((edit) -> edit.name = name);
	}

	public CommentEdit email(String email) {
		return with((edit) -> edit.email = email);
	}

	public CommentEdit url(String url) {
		return with((edit) -> edit.url = url);
	}

	public CommentEdit content(String content) {
		return with((edit) -> edit.content = content);
	}

	public CommentEdit from(String ip) {
		return with((edit) -> edit.ip = ip);
	}

	public CommentEdit agent(String agent) {
		return with((edit) -> edit.agent = agent);
	}

	public CommentEdit on(long post) {
		return with((edit) -> edit.post = post);
	}

	/** Answers this one; 0 for none. */
	public CommentEdit answering(long parent) {
		return with((edit) -> edit.parent = parent);
	}

	/** Belongs to this user; 0 for none. */
	public CommentEdit of(long user) {
		return with((edit) -> edit.user = user);
	}

	public CommentEdit dated(LocalDateTime local, Instant at) {
		return with((edit) -> {
			edit.local = local;
			edit.at = at;
		});
	}

	/** All values of a key; without any, it goes. */
	public CommentEdit meta(String name, List<String> values) {
		Map<String, List<String>> all = new LinkedHashMap<>(this.meta);
		all.put(name, List.copyOf(values));
		return with((edit) -> edit.meta = all);
	}

	private CommentEdit with(Consumer<CommentEdit> change) {
		CommentEdit changed = new CommentEdit();
		changed.name = this.name;
		changed.email = this.email;
		changed.url = this.url;
		changed.content = this.content;
		changed.ip = this.ip;
		changed.agent = this.agent;
		changed.post = this.post;
		changed.parent = this.parent;
		changed.user = this.user;
		changed.local = this.local;
		changed.at = this.at;
		changed.meta = this.meta;
		change.accept(changed);
		return changed;
	}

}
