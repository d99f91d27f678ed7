package blog.troppo.theme;

import blog.troppo.theme.folder.Theme;

import org.springframework.stereotype.Component;

/**
 * What pages are beyond what readers see, for those who are logged in. Such a page is
 * never kept.
 */
@Component
class OwnPages {

	private final ThemePreview preview;

	private final Toolbar toolbar;

	OwnPages(ThemePreview preview, Toolbar toolbar) {
		this.preview = preview;
		this.toolbar = toolbar;
	}

	RenderedPage of(RenderedPage page, MainQuery query) {
		Theme tried = this.preview.theme().orElse(null);
		String html = (tried != null) ? this.preview.keep(page.html(), tried) : page.html();
		return new RenderedPage(this.toolbar.over(html, query, tried), page.facts());
	}

}
