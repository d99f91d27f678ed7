package blog.troppo.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import blog.troppo.content.Post;
import blog.troppo.content.PostAuthoring;
import blog.troppo.content.PostChange;
import blog.troppo.content.PostType;
import blog.troppo.formatting.Sanitize;
import blog.troppo.site.SiteUrls;
import blog.troppo.support.InvalidException;
import blog.troppo.user.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes files in: {@code media_handle_upload}. A file is whole and has its versions
 * before anything is written of it in the database, so what is cut off leaves at most a
 * file that nothing knows of.
 */
@Component
public class Uploading {

	private final IncomingFiles incoming;

	private final UploadedFiles files;

	private final PostAuthoring authoring;

	private final SiteUrls urls;

	private final TransactionTemplate transaction;

	Uploading(IncomingFiles incoming, UploadedFiles files, PostAuthoring authoring, SiteUrls urls,
			TransactionTemplate transaction) {
		this.incoming = incoming;
		this.files = files;
		this.authoring = authoring;
		this.urls = urls;
		this.transaction = transaction;
	}

	/**
	 * Keeps a file and makes its attachment.
	 * @param name as the sender calls it
	 * @param content read to its end, never held in memory
	 * @param parent the post it belongs to, if any
	 * @param change what else is to be written of the attachment
	 * @throws InvalidException if files of its kind are not taken
	 */
	public Post upload(String name, InputStream content, @Nullable Long parent, PostChange change, Viewer writer) {
		try {
			DescribedFile file = this.incoming.receive(name, content, parent);
			return attach(file, (parent != null) ? change.parent(parent) : change, writer);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The same, without smaller versions: whoever sends the file makes them and sends
	 * them after it ({@link Sideloading}).
	 */
	public Post uploadWithoutVersions(String name, InputStream content, @Nullable Long parent, PostChange change,
			Viewer writer) {
		try {
			DescribedFile file = this.incoming.receiveAsItIs(name, content, parent);
			return attach(file, (parent != null) ? change.parent(parent) : change, writer);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Another file in the place of an attachment's; its number stays. */
	public Post replace(long id, String name, InputStream content, Viewer writer) {
		try {
			DescribedFile file = this.incoming.receive(name, content, null);
			return whole(file, () -> {
				Post attachment = this.authoring.update(id, PostChange.nothing(), writer);
				this.files.removeLater(UploadedFiles.of(attachment));
				return this.authoring.update(id, file.into(PostChange.nothing()), writer);
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Its title is what the file calls itself, else its name. */
	Post attach(DescribedFile file, PostChange change, Viewer writer) throws IOException {
		PostChange first = PostChange.nothing()
			.title(file.title().isBlank() ? Sanitize.textField(file.stem()) : file.title())
			.excerpt(file.caption())
			.guid(this.urls.uploads(file.original()));
		return whole(file, () -> this.authoring.create(PostType.ATTACHMENT, file.into(change.over(first)), writer));
	}

	private interface Writing {

		Post write();

	}

	/** Files of which nothing comes to be written are not kept. */
	private Post whole(DescribedFile file, Writing writing) throws IOException {
		@Nullable Post written = null;
		try {
			written = this.transaction.execute((status) -> writing.write());
			return java.util.Objects.requireNonNull(written);
		}
		finally {
			if (written == null) {
				this.files.remove(file.paths());
			}
		}
	}

}
