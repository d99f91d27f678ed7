package blog.troppo.reader;

import java.util.List;

import blog.troppo.discussion.Comment;
import blog.troppo.discussion.SpamFinding;
import blog.troppo.formatting.Escape;
import blog.troppo.site.Sentences;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The engine's own small pages around a comment: what all of them show. */
@Component
class CommentPage {

	private final Settings settings;

	private final SiteUrls urls;

	CommentPage(Settings settings, SiteUrls urls) {
		this.settings = settings;
		this.urls = urls;
	}

	/** A comment as these pages show it. */
	record Shown(long id, String author, String email, String url, String ip, String content, String status, int points,
			List<SpamFinding> findings) {

		static Shown of(Comment comment, List<SpamFinding> findings) {
			return new Shown(comment.id(), Escape.decode(comment.authorName()), comment.authorEmail(),
					Escape.decode(comment.authorUrl()), comment.authorIp(), comment.content(), comment.status().name(),
					findings.stream().mapToInt(SpamFinding::points).sum(), findings.stream().map(Shown::said).toList());
		}

		private static SpamFinding said(SpamFinding finding) {
			return new SpamFinding(finding.check(), finding.points(), inTheirLanguage(finding.reason()));
		}

	}

	/** What a feature said, in the language of these pages. */
	static String inTheirLanguage(String sentence) {
		return Sentences.in(LocaleContextHolder.getLocale(), sentence);
	}

	ModelAndView show(String template, HttpServletResponse response) {
		PageAnswer.neverCached(response);
		return new ModelAndView("discussion/" + template).addObject("site", this.settings.get(SiteSettings.BLOGNAME))
			.addObject("home", this.urls.home("/"))
			.addObject("assets", this.urls.site("/wp-admin/"))
			.addObject("action", this.urls.site("/wp-comments/" + template))
			.addObject("said", "")
			.addObject("error", "");
	}

}
