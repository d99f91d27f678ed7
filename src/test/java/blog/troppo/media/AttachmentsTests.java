package blog.troppo.media;

import java.util.List;
import java.util.Map;

import blog.troppo.content.Post;
import blog.troppo.content.PostType;
import blog.troppo.content.Posts;
import blog.troppo.media.Attachment.Size;
import blog.troppo.support.PhpSerialized;
import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@TroppoTest
@Transactional
class AttachmentsTests {

	private static final String UPLOADS = "http://localhost:8080/wp-content/uploads/";

	@Autowired
	Attachments attachments;

	@Autowired
	Posts posts;

	@Test
	void anImageHasItsAddressItsSizesAndItsWords() {
		Post post = attachment("2007/12/reef.jpg", PhpSerialized.write(Map.of("width", 1600, "height", "900", "sizes",
				Map.of("medium", Map.of("file", "reef-300x169.jpg", "width", 300, "height", 169)))));
		post.addMeta("_wp_attachment_image_alt", "A reef from above");

		Attachment reef = this.attachments.find(post.id()).orElseThrow();

		assertThat(reef.url()).isEqualTo(UPLOADS + "2007/12/reef.jpg");
		assertThat(reef.width()).isEqualTo(1600);
		assertThat(reef.height()).isEqualTo(900);
		assertThat(reef.alt()).isEqualTo("A reef from above");
		assertThat(reef.size("medium")).contains(new Size("medium", UPLOADS + "2007/12/reef-300x169.jpg", 300, 169));
		assertThat(reef.size("large")).isEmpty();
	}

	@Test
	void metadataThatNobodyCanReadLeavesTheFile() {
		Post post = attachment("2007/12/reef.jpg", "a:1:{s:5:\"width\";i:16");
		Attachment reef = this.attachments.find(post.id()).orElseThrow();
		assertThat(reef.url()).isEqualTo(UPLOADS + "2007/12/reef.jpg");
		assertThat(reef.sizes()).isEmpty();
		assertThat(reef.width()).isZero();
	}

	@Test
	void whereNoFileIsNamedTheGuidIsTheAddress() {
		Post post = this.posts.save(new Post(PostType.ATTACHMENT, null));
		post.identify("https://clubtroppo.example/files/reef.jpg");
		assertThat(this.attachments.of(post).url()).isEqualTo("https://clubtroppo.example/files/reef.jpg");
	}

	@Test
	void aPostIsNoAttachment() {
		Post post = this.posts.save(new Post(PostType.POST, null));
		assertThat(this.attachments.find(List.of(post.id(), -1L))).isEmpty();
	}

	private Post attachment(String file, String metadata) {
		Post post = new Post(PostType.ATTACHMENT, null);
		post.addMeta("_wp_attached_file", file);
		post.addMeta("_wp_attachment_metadata", metadata);
		return this.posts.save(post);
	}

}
