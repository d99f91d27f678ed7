package blog.troppo.theme;

import java.nio.charset.StandardCharsets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import blog.troppo.theme.folder.Theme;

import org.springframework.stereotype.Component;

/**
 * The active theme as a file to take along: all that is in its folder, and what was
 * chosen of its looks.
 */
@Component
public class ThemeArchive {

	private final ActiveTheme active;

	private final ChosenStyles styles;

	ThemeArchive(ActiveTheme active, ChosenStyles styles) {
		this.styles = styles;
		this.active = active;
	}

	/** The theme's name, which the file is to bear. */
	public String name() {
		return this.active.theme().name();
	}

	/** As the theme has it, with what the owner chose in the editor. */
	private byte[] withChoices(Theme theme) {
		return theme.json().with(this.styles.chosen(theme)).getBytes(StandardCharsets.UTF_8);
	}

	public byte[] zip() {
		Theme theme = this.active.theme();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (String path : theme.files().paths()) {
				zip.putNextEntry(new ZipEntry(path));
				zip.write(path.equals("theme.json") ? withChoices(theme)
						: theme.files().read(path).orElseGet(() -> new byte[0]));
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
