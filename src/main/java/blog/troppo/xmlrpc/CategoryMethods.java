package blog.troppo.xmlrpc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import blog.troppo.content.Permalinks;
import blog.troppo.content.PostRights;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.TermAuthoring;
import blog.troppo.content.TermCapabilities.Action;
import blog.troppo.content.TermChange;
import blog.troppo.content.TermExistsException;
import blog.troppo.content.TermFinder;
import blog.troppo.content.TermQuery;
import blog.troppo.content.Terms;
import blog.troppo.rpc.RpcFault;
import blog.troppo.rpc.RpcValue;
import blog.troppo.support.InvalidException;
import blog.troppo.theme.FeedLinks;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Categories and tags as clients had them before there were taxonomies. */
@Component
@Order(140)
class CategoryMethods implements MethodFamily {

	private static final String NO_CATEGORIES = "Sorry, you must be able to edit posts on this site in order to view categories.";

	private final SignedMethods signed;

	private final Terms terms;

	private final TermFinder finder;

	private final TermAuthoring authoring;

	private final PostRights rights;

	private final Permalinks permalinks;

	private final FeedLinks feeds;

	CategoryMethods(SignedMethods signed, Terms terms, TermFinder finder, TermAuthoring authoring, PostRights rights,
			Permalinks permalinks, FeedLinks feeds) {
		this.signed = signed;
		this.terms = terms;
		this.finder = finder;
		this.authoring = authoring;
		this.rights = rights;
		this.permalinks = permalinks;
		this.feeds = feeds;
	}

	@Override
	public Map<String, Method> methods() {
		Map<String, Method> methods = new LinkedHashMap<>();
		methods.put("wp.suggestCategories", this.signed.reading(0, this::suggest));
		methods.put("wp.deleteCategory", this.signed.writing(0, this::delete));
		methods.put("wp.newCategory", this.signed.lasting(0, this::create));
		methods.put("wp.getTags", this.signed.reading(0, this::tags));
		methods.put("wp.getCategories", this.signed.reading(0, this::all));
		return methods;
	}

	RpcValue all(SignedCall call) {
		call.require("edit_posts", NO_CATEGORIES);
		return RpcValue.of(find(Taxonomy.CATEGORY, "", false, Counts.MOST).map((term) -> {
			Map<String, Object> struct = new LinkedHashMap<>();
			struct.put("categoryId", term.id());
			struct.put("parentId", term.parentId().orElse(0L));
			struct.put("description", term.name());
			struct.put("categoryDescription", term.description());
			struct.put("categoryName", term.name());
			struct.put("htmlUrl", this.permalinks.of(term));
			struct.put("rssUrl", this.feeds.of(term));
			return RpcValue.of(struct);
		}).toList());
	}

	/** {@code mt.getCategoryList}. */
	RpcValue names(SignedCall call) {
		call.require("edit_posts", NO_CATEGORIES);
		return RpcValue.of(find(Taxonomy.CATEGORY, "", false, Counts.MOST)
			.map((term) -> RpcValue.struct().with("categoryId", term.id()).with("categoryName", term.name()))
			.toList());
	}

	private RpcValue tags(SignedCall call) {
		call.require("edit_posts", "Sorry, you must be able to edit posts on this site in order to view tags.");
		return RpcValue.of(find(Taxonomy.POST_TAG, "", true, Counts.MOST).map((term) -> {
			Map<String, Object> struct = new LinkedHashMap<>();
			struct.put("tag_id", term.id());
			struct.put("name", term.name());
			struct.put("count", term.postCount());
			struct.put("slug", term.slug());
			struct.put("html_url", this.permalinks.of(term));
			struct.put("rss_url", this.feeds.of(term));
			return RpcValue.of(struct);
		}).toList());
	}

	private RpcValue suggest(SignedCall call) {
		call.require("edit_posts", NO_CATEGORIES);
		return RpcValue
			.of(find(Taxonomy.CATEGORY, call.text(3), false, call.has(4) ? Counts.ofTerms(call.at(4)) : Counts.MOST)
				.map((term) -> RpcValue.struct().with("category_id", term.id()).with("category_name", term.name()))
				.toList());
	}

	private Stream<Term> find(Taxonomy taxonomy, String search, boolean used, int most) {
		return this.finder
			.find(new TermQuery(List.of(taxonomy), search, null, List.of(), List.of(), null, null, used,
					TermQuery.Order.NAME, true, 0, most))
			.items()
			.stream();
	}

	/** One that is there already will do. */
	private RpcValue create(SignedCall call) {
		call.require("edit_categories", "Sorry, you are not allowed to add a category.");
		Sent sent = new Sent(call.at(3));
		TermChange change = TermChange.named(sent.text("name")).description(sent.text("description"));
		if (sent.counts("slug")) {
			change = change.slug(sent.text("slug"));
		}
		if (this.terms.findById(sent.number("parent_id")).isPresent()) {
			change = change.parent(sent.number("parent_id"));
		}
		try {
			return RpcValue.of(this.authoring.create(Taxonomy.CATEGORY, change).id());
		}
		catch (TermExistsException ex) {
			return RpcValue.of(ex.termId());
		}
		catch (InvalidException ex) {
			throw new RpcFault(500, "Sorry, the category could not be created.");
		}
	}

	private RpcValue delete(SignedCall call) {
		Term term = this.terms.findById(call.id(3)).orElse(null);
		if (term == null || !this.rights.may(call.viewer(), Action.DELETE, term)) {
			throw new RpcFault(401, "Sorry, you are not allowed to delete this category.");
		}
		return RpcValue.of(term.taxonomy().equals(Taxonomy.CATEGORY) && this.authoring.delete(term.id()));
	}

}
