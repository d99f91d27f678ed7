package blog.troppo.transfer;

import java.time.LocalDateTime;
import java.util.List;

import blog.troppo.transfer.wxr.WxrItem;
import blog.troppo.transfer.wxr.WxrMeta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AttachmentFileTests {

	@ParameterizedTest
	@CsvSource({ "https://a.example/wp-content/uploads/2012/07/x.jpg, 2012/07/x.jpg",
			"https://a.example/blog/wp-content/uploads/x.jpg, x.jpg",
			"https://a.files.wordpress.com/2012/07/x.jpg, 2012/07/x.jpg",
			"https://a.files.wordpress.com/2012/07/x.jpg?w=300#y, 2012/07/x.jpg",
			"https://a.example/x%20y.jpg, 2007/12/x y.jpg", "https://a.example/a+b.jpg, 2007/12/a+b.jpg",
			"https://a.example/%zz.jpg, 2007/12/%zz.jpg", "https://a.example/, ''", "no-address, ''" })
	void theAddressTellsTheFile(String url, String path) {
		assertThat(of(url).path()).isEqualTo(path);
	}

	@Test
	void theFieldOfTheAttachmentTellsItBetter() {
		assertThat(of("https://a.example/x.jpg", "2001/02/y.jpg").path()).isEqualTo("2001/02/y.jpg");
		assertThat(of("https://a.example/x.jpg", "/home/me/wp-content/uploads/2001/02/y.jpg").path())
			.isEqualTo("2001/02/y.jpg");
		assertThat(of("https://a.example/2003/04/x.jpg", "https://cdn.example/y.jpg").path())
			.isEqualTo("2003/04/x.jpg");
	}

	@ParameterizedTest
	@CsvSource({ "x.jpg, image/jpeg", "x.JPEG, image/jpeg", "x.pdf, application/pdf", "x.mp3, audio/mpeg", "x.php, ''",
			"x, ''", "x.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document" })
	void theNameTellsTheType(String name, String type) {
		assertThat(of("https://a.example/" + name).mimeType()).isEqualTo(type);
	}

	private static AttachmentFile of(String url, String... file) {
		List<WxrMeta> meta = (file.length > 0) ? List.of(new WxrMeta("_wp_attached_file", file[0])) : List.of();
		return AttachmentFile.of(
				new WxrItem(1, 0, "", "", null, "", "", "", "", "", 1, null, null, null, null, "", "", "", "inherit", 0,
						0, "attachment", "", false, url, List.of(), meta, List.of()),
				LocalDateTime.of(2007, 12, 28, 18, 4));
	}

}
