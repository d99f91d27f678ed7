package blog.troppo.theme;

import blog.troppo.theme.Subject.AuthorArchive;
import blog.troppo.theme.Subject.DateArchive;
import blog.troppo.theme.Subject.TermArchive;
import blog.troppo.theme.Subject.TypeArchive;
import blog.troppo.theme.folder.Words;
import blog.troppo.theme.view.ArchiveView;
import blog.troppo.theme.view.AuthorView;
import blog.troppo.theme.view.Html;
import blog.troppo.theme.view.TermView;
import blog.troppo.user.User;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Archives' titles, as {@code get_the_archive_title}. */
@Component
class ArchiveViews {

	private final TermViews terms;

	private final AuthorViews authors;

	private final DocumentTitle titles;

	ArchiveViews(TermViews terms, AuthorViews authors, DocumentTitle titles) {
		this.terms = terms;
		this.authors = authors;
		this.titles = titles;
	}

	/** The view; null for what is no archive. */
	@Nullable ArchiveView of(Subject subject, Words words) {
		return switch (subject) {
			case TermArchive archive -> ofTerm(archive, words);
			case AuthorArchive archive -> ofAuthor(archive.author(), words);
			case DateArchive archive when archive.year() == null ->
				titled(words, "", Html.of(words.say("archive.dates")), Html.EMPTY, null, null);
			case DateArchive archive ->
				titled(words, label(archive), Html.of(this.titles.date(archive)), Html.EMPTY, null, null);
			case TypeArchive archive ->
				titled(words, "archive.type", Html.of(archive.type().label()), Html.EMPTY, null, null);
			default -> null;
		};
	}

	private ArchiveView ofTerm(TermArchive archive, Words words) {
		TermView term = this.terms.of(archive.term());
		String label = switch (term.taxonomy()) {
			case "category" -> "archive.category";
			case "post_tag" -> "archive.tag";
			case "post_format" -> "";
			default -> "archive.taxonomy";
		};
		return titled(words, label, term.name(), term.description(), term, null);
	}

	private ArchiveView ofAuthor(User found, Words words) {
		AuthorView author = this.authors.whole(found);
		return titled(words, "archive.author", Html.of(author.name()), author.biography(), null, author);
	}

	private static String label(DateArchive archive) {
		if (archive.month() == null) {
			return "archive.year";
		}
		return (archive.day() == null) ? "archive.month" : "archive.day";
	}

	private static ArchiveView titled(Words words, String key, Html name, Html description, @Nullable TermView term,
			@Nullable AuthorView author) {
		String label = key.isEmpty() ? "" : words.say(key);
		Html title = label.isEmpty() ? name
				: new Html(Html.of(label).markup() + ": <span>" + name.markup() + "</span>");
		return new ArchiveView(title, label, name, description, term, author);
	}

}
