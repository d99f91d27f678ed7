package blog.troppo.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.content.Posts;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.Terms;
import blog.troppo.site.SiteUrls;
import blog.troppo.user.User;
import blog.troppo.user.Users;
import jakarta.persistence.EntityManager;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the blog's addresses lead once it has moved out. Elsewhere posts, terms and
 * people get other numbers, so addresses by number lead to those by name; at another
 * address each of these leads to the same path there.
 */
@Component
class Redirects {

	private static final int AT_ONCE = 200;

	/** An address of today, and that of tomorrow. */
	record Redirect(String from, String to) {
	}

	private final Posts posts;

	private final Terms terms;

	private final Users users;

	private final Permalinks permalinks;

	private final SiteUrls urls;

	private final JdbcClient database;

	private final EntityManager entities;

	Redirects(Posts posts, Terms terms, Users users, Permalinks permalinks, SiteUrls urls, JdbcClient database,
			EntityManager entities) {
		this.posts = posts;
		this.terms = terms;
		this.users = users;
		this.permalinks = permalinks;
		this.urls = urls;
		this.database = database;
		this.entities = entities;
	}

	/** Those of a move to this address. */
	@Transactional(readOnly = true)
	List<Redirect> to(String home) {
		List<Redirect> redirects = new ArrayList<>();
		List<Long> ids = this.database.sql(
				"select id from posts where status in ('publish', 'inherit') and type in ('post', 'page', 'attachment') order by id")
			.query((row, n) -> row.getLong(1))
			.list();
		for (int from = 0; from < ids.size(); from += AT_ONCE) {
			List<Post> some = this.posts.findAllToShow(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
			Map<Long, String> addresses = this.permalinks.of(some);
			for (Post post : some) {
				if (post.is(PostStatus.PUBLISH) || post.is(PostType.ATTACHMENT)) {
					add(this.permalinks.plain(post), addresses.getOrDefault(post.id(), ""), home, redirects);
				}
			}
			this.entities.clear();
		}
		for (Term category : this.terms.findAllByTaxonomy(Taxonomy.CATEGORY.name())) {
			add(this.urls.home("/?cat=" + category.id()), this.permalinks.of(category), home, redirects);
		}
		for (Term tag : this.terms.findAllByTaxonomy(Taxonomy.POST_TAG.name())) {
			add(this.permalinks.of(tag), this.permalinks.of(tag), home, redirects);
		}
		for (User author : this.users.findAllByLogin()) {
			add(this.urls.home("/?author=" + author.id()), this.permalinks.of(author), home, redirects);
		}
		return redirects;
	}

	private void add(String numbered, String named, String home, List<Redirect> redirects) {
		String there = named.startsWith(this.urls.home()) ? home + named.substring(this.urls.home().length()) : named;
		if (!numbered.equals(there) && !numbered.equals(named)) {
			redirects.add(new Redirect(numbered, there));
		}
		if (!named.isEmpty() && !named.equals(there)) {
			redirects.add(new Redirect(named, there));
		}
	}

}
