package blog.troppo.admin.media;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A file in the library.
 *
 * @param file its name, without folders
 * @param size of the file
 * @param length how long it plays; empty where it is not known
 * @param thumbnail the address of a small picture of it; empty if it is no picture
 * @param kind the first part of its type, such as {@code audio}
 * @param parent the post it belongs to; 0 if to none
 */
record MediaRow(long id, String title, String file, int width, int height, FileSize size, String length,
		String thumbnail, String kind, String author, long parent, String parentTitle, @Nullable LocalDateTime date,
		boolean editable, boolean deletable) {

	public boolean hasThumbnail() {
		return !this.thumbnail.isEmpty();
	}

	/** What stands for a file that has no picture. */
	public String ending() {
		return this.file.substring(this.file.lastIndexOf('.') + 1);
	}

}
