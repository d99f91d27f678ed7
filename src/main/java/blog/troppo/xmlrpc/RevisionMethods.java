package blog.troppo.xmlrpc;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

import blog.troppo.content.Post;
import blog.troppo.content.PostAuthoring;
import blog.troppo.content.PostType;
import blog.troppo.content.Posts;
import blog.troppo.rpc.RpcFault;
import blog.troppo.rpc.RpcValue;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a post said before. */
@Component
@Order(70)
class RevisionMethods implements MethodFamily {

	private final SignedMethods signed;

	private final FoundPosts found;

	private final Posts posts;

	private final PostStructs structs;

	private final PostAuthoring authoring;

	private final Settings settings;

	RevisionMethods(SignedMethods signed, FoundPosts found, Posts posts, PostStructs structs, PostAuthoring authoring,
			Settings settings) {
		this.signed = signed;
		this.found = found;
		this.posts = posts;
		this.structs = structs;
		this.authoring = authoring;
		this.settings = settings;
	}

	@Override
	public Map<String, Method> methods() {
		Map<String, Method> methods = new LinkedHashMap<>();
		methods.put("wp.restoreRevision", this.signed.writing(3, this::restore));
		methods.put("wp.getRevisions", this.signed.reading(4, this::list));
		return methods;
	}

	private RpcValue list(SignedCall call) {
		Post post = this.found.toEdit(this.found.find(call.id(3)), call, "Sorry, you are not allowed to edit posts.");
		checkKept(post);
		Fields fields = Fields.of(call, 4, "post_date", "post_date_gmt");
		return RpcValue.of(this.posts.findRevisions(post.id())
			.stream()
			.sorted(Comparator.comparing(Post::id).reversed())
			.map((revision) -> this.structs.of(revision, fields))
			.toList());
	}

	private RpcValue restore(SignedCall call) {
		Post revision = this.found.look(call.id(3))
			.filter((post) -> post.is(PostType.REVISION) && !post.slug().contains("-autosave"))
			.orElseThrow(() -> new RpcFault(404, "Invalid post ID."));
		Post post = this.found.toEdit(revision.parentId().orElse(0L), call);
		checkKept(post);
		this.authoring.restore(revision.id(), call.viewer());
		return RpcValue.of(true);
	}

	private void checkKept(Post post) {
		if (!post.type().supports("revisions") || this.settings.get(SiteSettings.REVISIONS_TO_KEEP) == 0) {
			throw new RpcFault(401, "Sorry, revisions are disabled.");
		}
	}

}
