package blog.troppo.formatting.block.core;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.core.BreadcrumbsBlock.Crumb;
import blog.troppo.formatting.data.PageSubject;
import blog.troppo.formatting.data.PostView;
import blog.troppo.formatting.data.RequestView;
import blog.troppo.formatting.data.TermView;
import org.jspecify.annotations.Nullable;

/**
 * The steps below the front page to what a page is about: a page's parents, a post's
 * first term with those above it, a day's month and year.
 */
final class BreadcrumbTrail {

	private static final List<String> TAXONOMIES = List.of("category", "post_tag");

	private final BlockInstance block;

	private final RequestView request;

	BreadcrumbTrail(BlockInstance block) {
		this.block = block;
		this.request = block.request();
	}

	List<Crumb> crumbs() {
		String first = this.request.addresses().ofList(1);
		return switch (this.request.subject()) {
			case PageSubject.Home home -> (home.page() != null) ? List.of(title(home.page(), first)) : List.of();
			case PageSubject.Single single -> this.request.isFront() ? List.of() : of(single.post());
			case PageSubject.TermArchive archive -> of(archive.term(), first);
			case PageSubject.AuthorArchive archive -> List.of(Crumb.ofText(archive.author().name(), first));
			case PageSubject.DateArchive date -> of(date, first);
			case PageSubject.TypeArchive archive -> List.of(Crumb.ofText(archive.type(), first));
			case PageSubject.SearchResults results ->
				List.of(Crumb.ofText(this.block.say("Search results for: \"%s\"", results.words()), first));
			case PageSubject.NotFound _ -> List.of(new Crumb(this.block.say("Page not found"), ""));
			case PageSubject.Nothing _ -> ofContext();
		};
	}

	private List<Crumb> ofContext() {
		PostView post = PostBlock.current(this.block);
		return (post == null) ? List.of() : of(post);
	}

	private List<Crumb> of(PostView post) {
		List<Crumb> trail = new ArrayList<>();
		PostView parent = this.block.site().posts().post(post.parentId());
		if (post.type().equals("page")) {
			addParents(trail, parent);
		}
		else {
			PostView list = this.block.site().posts().post(this.block.site().site().postsPageId());
			if (list != null && post.type().equals("post")) {
				trail.add(title(list, list.url()));
			}
			addTerms(trail, (parent != null) ? parent : post);
		}
		trail.add(title(post, post.url()));
		return trail;
	}

	private void addParents(List<Crumb> trail, @Nullable PostView parent) {
		Set<Long> seen = new HashSet<>();
		PostView step = parent;
		while (step != null && seen.add(step.id())) {
			trail.addFirst(title(step, step.url()));
			step = this.block.site().posts().post(step.parentId());
		}
	}

	private void addTerms(List<Crumb> trail, PostView post) {
		for (String taxonomy : TAXONOMIES) {
			List<TermView> terms = this.block.site().terms().ofPost(post.id(), taxonomy);
			if (!terms.isEmpty()) {
				trail.addAll(of(terms.getFirst(), terms.getFirst().url()));
				return;
			}
		}
	}

	private List<Crumb> of(TermView term, String url) {
		List<Crumb> trail = new ArrayList<>(List.of(Crumb.ofText(term.name(), url)));
		Set<Long> seen = new HashSet<>();
		TermView step = this.block.site().terms().term(term.parentId());
		while (step != null && seen.add(step.id())) {
			trail.addFirst(Crumb.ofText(step.name(), step.url()));
			step = this.block.site().terms().term(step.parentId());
		}
		return trail;
	}

	private List<Crumb> of(PageSubject.DateArchive date, String first) {
		String home = this.block.site().site().homeUrl();
		String year = home + "/" + date.year() + "/";
		if (date.month() == 0) {
			return List.of(new Crumb(String.valueOf(date.year()), first));
		}
		Crumb month = Crumb.ofMonth(date.month(), this.block.language(), year + "%02d/".formatted(date.month()));
		Crumb ofYear = new Crumb(String.valueOf(date.year()), year);
		return (date.day() == 0) ? List.of(ofYear, Crumb.ofMonth(date.month(), this.block.language(), first))
				: List.of(ofYear, month, new Crumb(String.valueOf(date.day()), first));
	}

	private Crumb title(PostView post, String url) {
		String title = this.block.texts().title(post);
		return new Crumb(title.isEmpty() ? this.block.say("(no title)") : title, url);
	}

}
