package blog.troppo.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import blog.troppo.content.Post;
import blog.troppo.site.TaskQueue;
import blog.troppo.support.PhpSerialized;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * The files that an attachment stands for: the one that came, the one shown, all sizes.
 * They go after what was written of them has gone, with a task that outlives a crash.
 */
@Component
class UploadedFiles {

	record Gone(Set<String> paths) {
	}

	static final TaskDescriptor<Gone> TASK = TaskDescriptor.of("remove-files", Gone.class);

	private final UploadFolder folder;

	private final TaskQueue queue;

	private final InstantSource clock;

	UploadedFiles(UploadFolder folder, TaskQueue queue, InstantSource clock) {
		this.folder = folder;
		this.queue = queue;
		this.clock = clock;
	}

	/** All files of an attachment, from the uploads folder on. */
	static Set<String> of(Post attachment) {
		String shown = attachment.meta("_wp_attached_file").orElse("");
		Set<String> paths = named(shown,
				attachment.meta("_wp_attachment_metadata").map(PhpSerialized::readArray).orElseGet(Map::of));
		attachment.metaValues(Sideloading.NOTED)
			.forEach((file) -> paths.add(file.contains("/") ? file : folder(shown) + file));
		attachment.meta("_wp_attachment_backup_sizes")
			.map(PhpSerialized::readArray)
			.ifPresent((sizes) -> addSizes(paths, folder(shown), sizes));
		return paths;
	}

	static Set<String> named(String shown, Map<?, ?> metadata) {
		Set<String> paths = new LinkedHashSet<>();
		if (shown.isEmpty() || shown.contains("://")) {
			return paths;
		}
		paths.add(shown);
		if (metadata.get("original_image") instanceof String original) {
			paths.add(folder(shown) + original);
		}
		if (metadata.get("sizes") instanceof Map<?, ?> sizes) {
			addSizes(paths, folder(shown), sizes);
		}
		return paths;
	}

	private static void addSizes(Set<String> paths, String folder, Map<?, ?> sizes) {
		sizes.values().forEach((size) -> {
			if (size instanceof Map<?, ?> entry && entry.get("file") instanceof String file) {
				paths.add(folder + file);
			}
		});
	}

	private static String folder(String path) {
		return path.substring(0, path.lastIndexOf('/') + 1);
	}

	/** In the transaction of what says that they are not needed any more. */
	void removeLater(Set<String> paths) {
		if (!paths.isEmpty()) {
			this.queue.add(TASK.instance(UUID.randomUUID().toString()).data(new Gone(paths)).build(),
					this.clock.instant());
		}
	}

	/** Only below the uploads folder, whatever an import noted. */
	void remove(Set<String> paths) throws IOException {
		for (String path : paths) {
			Optional<Path> file = this.folder.find(path).filter(Files::isRegularFile);
			if (file.isPresent()) {
				Files.deleteIfExists(file.get());
			}
		}
	}

	void sweep() {
		try {
			this.folder.sweep(this.clock.instant());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class Runs {

		/** Soon after a start, and every hour. */
		@Bean
		Task<Void> sweepUploads(UploadedFiles files) {
			return Tasks.recurring("sweep-uploads", FixedDelay.ofHours(1))
				.execute((instance, context) -> files.sweep());
		}

		@Bean
		Task<Gone> removeFiles(UploadedFiles files) {
			return Tasks.oneTime(TASK).execute((instance, context) -> {
				try {
					files.remove(instance.getData().paths());
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
		}

	}

}
