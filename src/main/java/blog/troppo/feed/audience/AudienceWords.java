package blog.troppo.feed.audience;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import blog.troppo.content.Post;
import blog.troppo.theme.FeedTexts;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in words how it stands with the feed readers. */
@Component
class AudienceWords {

	private final MessageSource messages;

	private final FeedTexts texts;

	private final InstantSource clock;

	AudienceWords(MessageSource messages, FeedTexts texts, InstantSource clock) {
		this.messages = messages;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * A line of the table.
	 *
	 * @param seen whether it has the newest post: {@code yes}, {@code no} or {@code none}
	 */
	record Line(FeedReader reader, String subscribers, String last, String mark, String seen, String seenAt) {
	}

	/** "“Downtime”, published 2 hours ago, has reached 3 of 4 feed readers." */
	String summary(Optional<Post> newest, List<FeedReader> readers) {
		if (newest.isEmpty()) {
			return say("feedreaders.summary.nopost");
		}
		if (readers.isEmpty()) {
			return say("feedreaders.summary.nobody");
		}
		long have = readers.stream().filter((reader) -> reader.newest() != null && reader.newest().isNewest()).count();
		return say("feedreaders.summary", this.texts.title(newest.get()),
				newest.get().publishedAt().map(this::ago).orElse(""), have, readers.size());
	}

	Line line(FeedReader reader) {
		FeedReader.Given newest = reader.newest();
		return new Line(reader,
				(reader.subscribers() != null) ? say("feedreaders.subscribers", reader.subscribers()) : "",
				ago(reader.last()), mark(reader), (newest == null) ? "none" : newest.isNewest() ? "yes" : "no",
				(newest == null) ? "" : ago(newest.at()));
	}

	private String mark(FeedReader reader) {
		return switch (reader.standing()) {
			case WELL -> "";
			case NEW -> say("feedreaders.new");
			case MISSING -> say("feedreaders.missing", rhythm(reader.rhythm()));
			case FAILING -> (reader.status() >= 400) ? say("feedreaders.failing", String.valueOf(reader.status()))
					: say("feedreaders.failing.some");
		};
	}

	private String rhythm(@Nullable Duration rhythm) {
		return (rhythm != null) ? span(rhythm) : "";
	}

	private String ago(Instant then) {
		Duration span = Duration.between(then, this.clock.instant());
		return (span.toMinutes() < 1) ? say("feedreaders.now") : say("feedreaders.ago", span(span));
	}

	/** The largest unit alone: nobody needs more. */
	private String span(Duration span) {
		if (span.toDays() > 0) {
			return say("feedreaders.days", span.toDays());
		}
		return (span.toHours() > 0) ? say("feedreaders.hours", span.toHours())
				: say("feedreaders.minutes", Math.max(1, span.toMinutes()));
	}

	private String say(String key, Object... parameters) {
		return this.messages.getMessage(key, parameters, LocaleContextHolder.getLocale());
	}

}
