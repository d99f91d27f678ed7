package blog.troppo.theme;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import blog.troppo.content.Sights;
import blog.troppo.kept.Kept;
import blog.troppo.kept.Shelf;
import blog.troppo.site.SiteLanguage;
import blog.troppo.support.Page;
import blog.troppo.theme.folder.Theme;
import blog.troppo.theme.folder.ThemeFiles;
import blog.troppo.theme.folder.Words;
import blog.troppo.user.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins drawings. */
@Component
class Drawings {

	private static final MainQuery NOWHERE = new MainQuery(new Subject.Posts(null, true), Page.of(List.of()), 1, 0, "/",
			Viewer.anybody(), Set.of());

	private final ThemeFiles standard = ThemeFiles.onClassPath(Pages.STANDARD_VIEWS);

	private final Sights sights;

	private final Drawing.Sources ofKept;

	private final Drawing.Sources ofNone;

	private volatile @Nullable Speaking last;

	private final SiteLanguage language;

	/** A theme with its words, which are in a file. */
	private record Speaking(Theme theme, Words words) {
	}

	Drawings(Readings readings, ContentFormatting formatting, Sights sights, SiteLanguage language,
			PlatformTransactionManager transactions, Shelf shelf) {
		TransactionTemplate transaction = new TransactionTemplate(transactions);
		transaction.setReadOnly(true);
		this.sights = sights;
		this.language = language;
		Kept<Shown, Reading> kept = shelf.keep(Reading::weight);
		this.ofKept = new Drawing.Sources(true, (shown) -> kept.read(shown, () -> readings.of(shown.query())),
				formatting::texts, formatting::textsBeside, transaction);
		this.ofNone = new Drawing.Sources(false, (shown) -> readings.of(shown.query()), formatting::texts,
				formatting::textsBeside, transaction);
	}

	/**
	 * Begins a page that is put together of parts: of those that are kept, for all who
	 * may read the same, and of those that are for who asks.
	 */
	Drawing ofParts(MainQuery asked, Theme theme, boolean embedded) {
		MainQuery shared = asked.asSeenBy(this.sights.of(asked.viewer()));
		return drawing(shared, asked, theme, embedded, this.ofKept);
	}

	/** A page that has nothing, for what looks the same on each. */
	Drawing nowhere(Theme theme) {
		return ofParts(NOWHERE, theme, false);
	}

	/** Begins a page of which nothing is kept, read in one transaction. */
	Drawing whole(MainQuery asked, Theme theme, boolean embedded) {
		return drawing(asked, asked, theme, embedded, this.ofNone);
	}

	private Drawing drawing(MainQuery shared, MainQuery asked, Theme theme, boolean embedded, Drawing.Sources sources) {
		Words words = words(theme);
		Shown shown = new Shown(shared, theme.name() + " " + words.language(), embedded);
		return new Drawing(shown, asked, theme, words, sources);
	}

	private Words words(Theme theme) {
		Speaking known = this.last;
		Locale locale = this.language.locale();
		if (known == null || known.theme() != theme || !known.words().language().equals(locale)) {
			this.last = known = new Speaking(theme, Words.of(this.standard, theme, locale));
		}
		return known.words();
	}

}
