package blog.troppo.formatting.block;

import java.util.List;

import blog.troppo.formatting.data.MediaSource;
import blog.troppo.formatting.data.MediaView;

/**
 * The recorded site's media.
 */
record RecordedMedia(RecordedSite site) implements MediaSource {

	@Override
	public MediaView media(long id) {
		return this.site.media.get(id);
	}

	@Override
	public List<MediaView> attachedTo(long postId) {
		return this.site.media.values()
			.stream()
			.filter((media) -> this.site.posts.get(media.id()).parentId() == postId)
			.toList();
	}

}
