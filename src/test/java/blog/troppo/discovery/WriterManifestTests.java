package blog.troppo.discovery;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.xpath;

class WriterManifestTests {

	final MockMvc writer = MockMvcBuilders.standaloneSetup(new WriterManifestController()).build();

	@ParameterizedTest
	@ValueSource(strings = { "/wp-includes/wlwmanifest.xml", "/wlwmanifest.xml" })
	void programsThatWriteLearnWhatTheBlogTakes(String path) throws Exception {
		this.writer.perform(get(path))
			.andExpect(status().isOk())
			.andExpect(content().contentType(MediaType.valueOf("text/xml;charset=UTF-8")))
			.andExpect(xpath("//*[local-name()='clientType']").string("WordPress"))
			.andExpect(xpath("//*[local-name()='supportsKeywords']").string("Yes"));
	}

}
