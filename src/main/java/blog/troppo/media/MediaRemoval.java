package blog.troppo.media;

import java.util.Set;

import blog.troppo.content.Post;
import blog.troppo.content.PostRemoval;
import blog.troppo.content.PostType;
import blog.troppo.content.Posts;
import blog.troppo.support.NotFoundException;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes attachments and their files: {@code wp_delete_attachment}. */
@Component
public class MediaRemoval {

	private final Posts posts;

	private final PostRemoval removal;

	private final UploadedFiles files;

	MediaRemoval(Posts posts, PostRemoval removal, UploadedFiles files) {
		this.posts = posts;
		this.removal = removal;
		this.files = files;
	}

	@Transactional
	public void delete(long id) {
		Post attachment = this.posts.findById(id)
			.filter((post) -> post.is(PostType.ATTACHMENT))
			.orElseThrow(() -> new NotFoundException("There is no attachment " + id));
		Set<String> paths = UploadedFiles.of(attachment);
		this.removal.delete(id);
		this.files.removeLater(paths);
	}

}
