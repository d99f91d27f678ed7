package blog.troppo.theme;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import blog.troppo.site.SiteLanguage;
import blog.troppo.support.Page;
import blog.troppo.theme.folder.Theme;
import blog.troppo.theme.folder.ThemeFiles;
import blog.troppo.theme.folder.Words;
import blog.troppo.user.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Begins drawings. */
@Component
class Drawings {

	private static final MainQuery NOWHERE = new MainQuery(new Subject.Posts(null, true), Page.of(List.of()), 1, 0, "/",
			Viewer.anybody(), Set.of());

	private final ThemeFiles standard = ThemeFiles.onClassPath(Pages.STANDARD_VIEWS);

	private final Readings readings;

	private final ContentFormatting formatting;

	private volatile @Nullable Speaking last;

	private final SiteLanguage language;

	/** A theme with its words, which are in a file. */
	private record Speaking(Theme theme, Words words) {
	}

	Drawings(Readings readings, ContentFormatting formatting, SiteLanguage language) {
		this.readings = readings;
		this.formatting = formatting;
		this.language = language;
	}

	/**
	 * Begins a page. What is for somebody is read at once, and shared by all parts of the
	 * page; what is for anybody is read by the parts that are not kept.
	 */
	Drawing begin(Shown shown, Theme theme) {
		Drawing drawing = new Drawing(shown, shown.query(), Map.of(), theme, words(theme),
				() -> this.formatting.texts(this.readings.of(shown.query())));
		return shown.query().isForAnybody() ? drawing : reading(drawing);
	}

	/** A page that has nothing, for what looks the same on each. */
	Drawing nowhere(Theme theme) {
		return begin(new Shown(NOWHERE, theme.name(), false), theme);
	}

	/** The same, with what was found read anew with all that it shows. */
	Drawing read(Drawing drawing) {
		return drawing.shown().query().isForAnybody() ? reading(drawing) : drawing;
	}

	private Drawing reading(Drawing drawing) {
		Reading reading = this.readings.of(drawing.shown().query());
		return new Drawing(drawing.shown(), reading.query(), reading.media(), drawing.theme(), drawing.words(),
				() -> this.formatting.texts(reading));
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
