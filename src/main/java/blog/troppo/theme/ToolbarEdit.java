package blog.troppo.theme;

import java.util.Optional;

import blog.troppo.content.PostType;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.site.SiteUrls;
import blog.troppo.theme.Toolbar.Link;
import blog.troppo.user.User;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;

/** Where what a page is about is edited, for those who may. */
@Component
class ToolbarEdit {

	private final EditLinks links;

	private final SiteUrls urls;

	ToolbarEdit(EditLinks links, SiteUrls urls) {
		this.links = links;
		this.urls = urls;
	}

	Optional<Link> of(Subject subject, Viewer viewer) {
		return switch (subject) {
			case Subject.Single single -> Optional.ofNullable(this.links.of(single.post(), viewer))
				.map((url) -> new Link("edit." + (single.post().is(PostType.PAGE) ? "page"
						: single.post().is(PostType.ATTACHMENT) ? "media" : "post"), url));
			case Subject.Posts posts when posts.page() != null ->
				Optional.ofNullable(this.links.of(posts.page(), viewer)).map((url) -> new Link("edit.page", url));
			case Subject.TermArchive archive -> term(archive.term(), viewer);
			case Subject.AuthorArchive archive -> author(archive.author(), viewer);
			default -> Optional.empty();
		};
	}

	private Optional<Link> term(Term term, Viewer viewer) {
		boolean category = term.taxonomy().equals(Taxonomy.CATEGORY);
		return (viewer.can("manage_categories") && (category || term.taxonomy().equals(Taxonomy.POST_TAG)))
				? Optional.of(new Link(category ? "edit.category" : "edit.tag",
						this.urls
							.site("/wp-admin/term.php?taxonomy=" + term.taxonomy().name() + "&tag_ID=" + term.id())))
				: Optional.empty();
	}

	private Optional<Link> author(User author, Viewer viewer) {
		if (viewer.is(author)) {
			return Optional.of(new Link("edit.profile", this.urls.site("/wp-admin/profile.php")));
		}
		return viewer.can("edit_users")
				? Optional.of(new Link("edit.user", this.urls.site("/wp-admin/user-edit.php?user_id=" + author.id())))
				: Optional.empty();
	}

}
