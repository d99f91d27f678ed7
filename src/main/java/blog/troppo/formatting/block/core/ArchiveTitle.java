package blog.troppo.formatting.block.core;

import java.time.ZonedDateTime;
import java.time.ZoneOffset;
import java.time.LocalDate;
import java.util.Map;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.data.PageSubject;
import blog.troppo.formatting.data.PageSubject.AuthorArchive;
import blog.troppo.formatting.data.PageSubject.DateArchive;
import blog.troppo.formatting.data.PageSubject.TermArchive;
import blog.troppo.formatting.data.PageSubject.TypeArchive;
import blog.troppo.formatting.data.TermView;
import org.jspecify.annotations.Nullable;

/**
 * What an archive is called, as {@code get_the_archive_title} says.
 *
 * @param kind the word before it, empty for none
 * @param name markup
 */
record ArchiveTitle(String kind, String name) {

	private static final Map<String, String> FORMATS = Map.of("post-format-aside", "Asides", "post-format-gallery",
			"Galleries", "post-format-image", "Images", "post-format-video", "Videos", "post-format-quote", "Quotes",
			"post-format-link", "Links", "post-format-status", "Statuses", "post-format-audio", "Audio",
			"post-format-chat", "Chats");

	/** Null where the page is no archive. */
	static @Nullable ArchiveTitle of(BlockInstance block) {
		PageSubject subject = block.request().subject();
		return switch (subject) {
			case TermArchive archive -> of(archive.term(), block);
			case AuthorArchive archive -> new ArchiveTitle(block.say("Author"), Escape.html(archive.author().name()));
			case DateArchive archive -> of(archive, block);
			case TypeArchive archive -> new ArchiveTitle(block.say("Archives"), Escape.html(archive.type()));
			default -> null;
		};
	}

	private static ArchiveTitle of(TermView term, BlockInstance block) {
		String name = Escape.html(term.name());
		return switch (term.taxonomy()) {
			case "category" -> new ArchiveTitle(block.say("Category"), name);
			case "post_tag" -> new ArchiveTitle(block.say("Tag"), name);
			case "post_format" -> new ArchiveTitle("", format(term, name, block));
			default -> new ArchiveTitle(block.site().terms().label(term.taxonomy(), false), name);
		};
	}

	private static String format(TermView term, String name, BlockInstance block) {
		String format = FORMATS.get(term.slug());
		return (format != null) ? block.say(format) : name;
	}

	private static ArchiveTitle of(DateArchive archive, BlockInstance block) {
		String year = String.valueOf(archive.year());
		if (archive.month() == 0) {
			return new ArchiveTitle(block.say("Year"), year);
		}
		ZonedDateTime day = LocalDate.of(archive.year(), archive.month(), Math.max(1, archive.day()))
			.atStartOfDay(ZoneOffset.UTC);
		return (archive.day() == 0) ? new ArchiveTitle(block.say("Month"), block.language().date("F Y", day))
				: new ArchiveTitle(block.say("Day"), block.language().date(block.say("F j, Y"), day));
	}

	/** The title with its kind before it. */
	String prefixed() {
		return this.kind.isEmpty() ? this.name : this.kind + ": <span>" + this.name + "</span>";
	}

}
