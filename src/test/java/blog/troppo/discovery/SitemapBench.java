package blog.troppo.discovery;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * How long the sitemaps of 50,000 posts of ten kilobytes take, and how much memory:
 * {@code mvn test -Dtest=SitemapBench}. Not one of the tests.
 */
@TroppoTest
class SitemapBench {

	private static final int POSTS = 50_000;

	@Autowired
	WebApplicationContext context;

	@Autowired
	Settings settings;

	@Autowired
	JdbcClient database;

	@Test
	void sitemapsOfManyPosts() throws Exception {
		this.settings.set(SiteSettings.PERMALINK_STRUCTURE, "/%year%/%monthnum%/%day%/%postname%/");
		this.database
			.sql("""
					insert into posts (type, status, slug, title, content, published_at, published_local, modified_at, modified_local)
					select 'post', 'publish', 'post-' || n, 'Post ' || n,
						(select string_agg(md5(n::text || k::text), ' ') from generate_series(1, 300) k),
						timestamptz '2007-12-28 08:34Z', timestamp '2007-12-28 18:04', timestamptz '2007-12-28 08:34Z',
						timestamp '2007-12-28 18:04'
					from generate_series(1, ?) n""")
			.param(POSTS)
			.update();
		this.database.sql("analyze posts").update();
		MockMvc robot = MockMvcBuilders.webAppContextSetup(this.context).build();
		robot.perform(get("/wp-sitemap-posts-post-1.xml"));
		System.gc();
		ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
		long before = used();
		long slowest = 0;
		long start = System.nanoTime();
		for (int page = 1; page <= POSTS / SitemapSection.SIZE; page++) {
			long begun = System.nanoTime();
			robot.perform(get("/wp-sitemap-posts-post-" + page + ".xml"));
			slowest = Math.max(slowest, System.nanoTime() - begun);
		}
		long all = System.nanoTime() - start;
		robot.perform(get("/wp-sitemap.xml"));
		System.gc();
		System.out.printf(
				"%d addresses in %d ms, the slowest sitemap %d ms; heap %d MB before, %d MB at its peak, %d MB after%n",
				POSTS, all / 1_000_000, slowest / 1_000_000, before >> 20, peak() >> 20, used() >> 20);
	}

	private static long used() {
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

	private static long peak() {
		return ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == java.lang.management.MemoryType.HEAP)
			.mapToLong((pool) -> pool.getPeakUsage().getUsed())
			.sum();
	}

}
