package blog.troppo.admin;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;

import blog.troppo.site.SiteSettings;
import blog.troppo.testing.Visitor;

/** A blog with something on each screen, to be shown in pictures. */
final class SampleBlog {

	private static final String TEXT = """
			<!-- wp:paragraph -->
			<p>Since Tuesday the server has answered again, and we may tell what happened: first it was slow, then it was away.</p>
			<!-- /wp:paragraph -->

			<!-- wp:heading -->
			<h2 class="wp-block-heading">What broke</h2>
			<!-- /wp:heading -->

			<!-- wp:image {"id":%1$d,"sizeSlug":"large"} -->
			<figure class="wp-block-image size-large"><img src="%2$s" alt="The harbour in the evening" class="wp-image-%1$d"/></figure>
			<!-- /wp:image -->

			<!-- wp:paragraph -->
			<p>%3$s</p>
			<!-- /wp:paragraph -->""";

	private static final List<String> PLACES = List.of("Harbour in the evening", "Mindil Beach", "The jetty at noon",
			"Rain over the Arafura Sea", "Mango season", "East Point");

	private static final List<Color> SKIES = List.of(new Color(0xF2A65A), new Color(0x7FC8D6), new Color(0xBFE3F0),
			new Color(0x5B6C7D), new Color(0xF6D186), new Color(0xD98880));

	private final AtEveryScreen site;

	private final Visitor owner;

	SampleBlog(AtEveryScreen site) {
		this.site = site;
		this.owner = site.as("administrator");
	}

	void fill() throws IOException {
		this.site.settings.set(SiteSettings.BLOGDESCRIPTION, "Politics, law and life from the tropics");
		for (int i = 0; i < PLACES.size(); i++) {
			this.owner.send(this.owner.get("/wp-admin/media-new.php"), "form.drop", "files",
					PLACES.get(i).toLowerCase(Locale.ROOT).replace(' ', '-') + ".png", picture(SKIES.get(i), i));
		}
		sql("delete from posts where id = " + this.site.file);
		this.site.file = one("select min(id) from posts where type = 'attachment'");
		sql("update posts set title = initcap(replace(title, '-', ' ')) where type = 'attachment'");
		terms();
		posts();
		comments();
		readings();
		appearance();
	}

	private void terms() {
		sql("update terms set name = 'Site news', slug = 'site-news', description = 'What happens to this blog itself.'"
				+ " where id = " + this.site.term);
		sql("insert into terms (taxonomy, name, slug, parent_id) values ('category', 'Outages', 'outages', "
				+ this.site.term
				+ "), ('category', 'Law', 'law', null), ('category', 'Life in the tropics', 'life', null)");
		sql("insert into terms (taxonomy, name, slug) values ('post_tag', 'hosting', 'hosting'),"
				+ " ('post_tag', 'wet season', 'wet-season'), ('post_tag', 'mangoes', 'mangoes'),"
				+ " ('link_category', 'Neighbours', 'neighbours')");
	}

	private void posts() {
		long post = this.site.post;
		sql("update posts set title = 'The week we were away', slug = 'the-week-we-were-away' where id = " + post);
		String url = this.site.database.sql("select guid from posts where id = ?")
			.param(this.site.file)
			.query(String.class)
			.single();
		content(post, TEXT.formatted(this.site.file, url, "Nobody had asked the host."));
		this.site.revision = revision(post, TEXT.formatted(this.site.file, url, "The host had said nothing."), 10);
		this.site.revision = revision(post, TEXT.formatted(this.site.file, url, "Nobody had asked the host."), 11);
		file(post, "site-news", "outages", "hosting");
		file(this.site.post("author", "publish", "Mango season opens with a bang on the roof"), "life", "mangoes");
		file(this.site.post("editor", "publish", "What the Intervention leaves to the courts"), "law");
		file(this.site.post("author", "draft", "Notes towards a history of the Darwin Stubby"), "life");
		file(this.site.post("contributor", "pending", "A letter to the Minister"), "law");
		file(this.site.post("editor", "private", "Who pays for the server next year"), "site-news");
		sql("update posts set sticky = true where title like 'Mango season%'");
		sql("delete from posts where title = 'Mine'");
		long about = this.site.post("administrator", "publish", "About this blog");
		long rules = this.site.post("administrator", "publish", "House rules for commenters");
		sql("update posts set type = 'page', parent_id = null where id in (" + about + ", " + rules + ")");
		sql("update posts set parent_id = " + about + " where id = " + rules);
	}

	private void readings() {
		sql("delete from post_readings");
		sql("insert into post_readings (day, post_id, times) select date '2026-03-14' - n, id, 20 + (n * 7 + id * 3) % 40"
				+ " + case n when 6 then 90 else 0 end from generate_series(0, 29) n, posts"
				+ " where type = 'post' and status = 'publish'");
	}

	private void comments() {
		sql("delete from comments");
		long post = this.site.post;
		this.site.comment(post, "approved", "Jacques Chester", "It was the host. It is always the host.");
		this.site.comment(post, "approved", "Gummo Trotsky",
				"Bloglines has not seen a new post for ten days. Is the feed "
						+ "well, or has it gone the way of the server?");
		this.site.comment(post, "spam", "Cheap watches", "Best replica watches, free delivery: see my page for more.");
		this.site.comment = this.site.comment(post, "hold", "Amy",
				"Has anybody asked the host? It was away again at nine.");
	}

	/** A menu, and a gallery where the theme has widgets. */
	private void appearance() {
		this.owner.submit(this.owner.get("/wp-admin/nav-menus.php"), "form#create", "menu-name", "Main");
		long menu = one("select id from terms where taxonomy = 'nav_menu'");
		long about = one("select id from posts where title = 'About this blog'");
		long law = one("select id from terms where slug = 'law'");
		for (String object : List.of("post_type:page:" + about, "taxonomy:category:" + law)) {
			this.owner.submit(this.owner.get("/wp-admin/nav-menus.php?menu=" + menu), "form#add", "object", object);
		}
		this.owner.submit(this.owner.get("/wp-admin/widgets.php"), "#sidebar-1 form");
		Visitor.Page added = this.owner.submit(this.owner.get("/wp-admin/widgets.php"), "form#add", "kind",
				"media_gallery", "place", "sidebar-1");
		Visitor.Page form = this.owner.get("/wp-admin/" + added.location().replaceFirst(".*/", ""));
		this.owner.submit(form, "main form.fields", "place", "sidebar-1", "set-title", "Lately",
				"set-ids-" + this.site.file, "1", "set-ids-" + (this.site.file + 2), "1", "set-columns", "3",
				"set-size", "thumbnail", "set-link_type", "file");
		this.owner.get("/wp-admin/widgets.php");
	}

	private void content(long post, String text) {
		this.site.database.sql("update posts set content = ? where id = ?").params(text, post).update();
	}

	private void file(long post, String... terms) {
		for (String slug : terms) {
			sql("insert into post_terms (post_id, term_id) select " + post + ", id from terms where slug = '" + slug
					+ "'");
		}
	}

	private long revision(long post, String text, int hour) {
		return this.site.database
			.sql("""
					insert into posts (type, status, slug, title, content, parent_id, author_id, published_local, published_at,
						modified_local, modified_at)
					select 'revision', 'inherit', 'r-' || gen_random_uuid(), title, :text, id, author_id, moment, moment, moment, moment
					from posts, (select timestamp '2007-12-05 00:00' + make_interval(hours => :hour) moment) moments
					where id = :post returning id""")
			.param("post", post)
			.param("text", text)
			.param("hour", hour)
			.query(Long.class)
			.single();
	}

	private void sql(String sql) {
		this.site.database.sql(sql).update();
	}

	private long one(String sql) {
		return this.site.database.sql(sql).query(Long.class).single();
	}

	/** A sun over the sea. */
	private static byte[] picture(Color sky, int place) throws IOException {
		BufferedImage image = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = image.createGraphics();
		pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		pen.setPaint(new GradientPaint(0, 0, sky.darker(), 0, 500, sky.brighter()));
		pen.fillRect(0, 0, 1200, 800);
		pen.setColor(new Color(255, 250, 230));
		pen.fill(new Ellipse2D.Double(180 + 140.0 * place, 260 - 30.0 * place, 170, 170));
		pen.setPaint(new GradientPaint(0, 500, new Color(0x0B5F5C), 0, 800, new Color(0x0A2F3A)));
		pen.fillRect(0, 500, 1200, 300);
		pen.dispose();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(image, "png", bytes);
		return bytes.toByteArray();
	}

}
