package blog.troppo.admin.tools;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

import blog.troppo.content.Taxonomy;
import blog.troppo.content.Terms;
import blog.troppo.site.Screen;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.SiteClock;
import blog.troppo.transfer.ExportChoice;
import blog.troppo.transfer.WxrExport;
import blog.troppo.user.Users;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Moving out: {@code export.php}, with WordPress's parameters. */
@Controller
@Screen(name = "export", address = "export.php", capability = "export", under = "tools")
class ExportController {

	private static final List<String> STATUSES = List.of("publish", "future", "draft", "pending", "private");

	private final WxrExport export;

	private final Terms terms;

	private final Users users;

	private final Settings settings;

	private final SiteClock clock;

	ExportController(WxrExport export, Terms terms, Users users, Settings settings, SiteClock clock) {
		this.export = export;
		this.terms = terms;
		this.users = users;
		this.settings = settings;
		this.clock = clock;
	}

	@GetMapping(path = "/wp-admin/export.php", params = "!download")
	ModelAndView show() {
		return new ModelAndView("admin/export")
			.addObject("categories", this.terms.findAllByTaxonomy(Taxonomy.CATEGORY.name()))
			.addObject("authors", this.users.findAllByLogin())
			.addObject("statuses", STATUSES);
	}

	/** Sent as it is made, so that its size does not matter. */
	@GetMapping(path = "/wp-admin/export.php", params = "download")
	void download(Asked asked, HttpServletResponse response) throws IOException {
		String name = this.settings.get(SiteSettings.BLOGNAME).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "");
		response.setContentType("text/xml; charset=UTF-8");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, private");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
			.filename((name.isEmpty() ? "" : name + ".") + "WordPress." + LocalDate.from(this.clock.siteNow()) + ".xml")
			.build()
			.toString());
		Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8),
				1 << 16);
		this.export.write(out, asked.choice(), "Troppo", (phase, done, total) -> {
		});
		out.flush();
	}

	/**
	 * What the form chose: {@code content}, and of posts and pages a category, an author,
	 * months and a status, each with the prefix that WordPress's form has.
	 */
	record Asked(@Nullable String content, @Nullable Long cat, @Nullable Long post_author,
			@Nullable String post_start_date, @Nullable String post_end_date, @Nullable String post_status,
			@Nullable Long page_author, @Nullable String page_start_date, @Nullable String page_end_date,
			@Nullable String page_status, @Nullable String attachment_start_date,
			@Nullable String attachment_end_date) {

		ExportChoice choice() {
			return switch ((this.content != null) ? this.content : "all") {
				case "posts" -> new ExportChoice("post", number(this.cat), number(this.post_author),
						month(this.post_start_date), month(this.post_end_date), status(this.post_status));
				case "pages" -> new ExportChoice("page", 0, number(this.page_author), month(this.page_start_date),
						month(this.page_end_date), status(this.page_status));
				case "attachment" -> new ExportChoice("attachment", 0, 0, month(this.attachment_start_date),
						month(this.attachment_end_date), "");
				default -> ExportChoice.ALL;
			};
		}

		private static long number(@Nullable Long number) {
			return (number != null) ? Math.max(0, number) : 0;
		}

		/** Of {@code 2007-12}, or a day of it. */
		private static @Nullable YearMonth month(@Nullable String text) {
			return (text != null && text.matches("\\d{4}-(0[1-9]|1[0-2])(-\\d\\d)?"))
					? YearMonth.parse(text.substring(0, 7)) : null;
		}

		private static String status(@Nullable String status) {
			return (status != null && STATUSES.contains(status)) ? status : "";
		}

	}

}
