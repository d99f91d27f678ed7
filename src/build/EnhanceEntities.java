import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.hibernate.bytecode.enhance.spi.DefaultEnhancementContext;
import org.hibernate.bytecode.enhance.spi.Enhancer;
import org.hibernate.bytecode.enhance.spi.UnloadedClass;
import org.hibernate.bytecode.enhance.spi.UnloadedField;
import org.hibernate.bytecode.internal.bytebuddy.BytecodeProviderImpl;

/**
 * Writes into the entities below a folder of classes what Hibernate needs to read them lazily, which
 * it would else generate at each start: docs/adr/0061-entities-enhanced-by-the-build.md. A class
 * that has it stays as it is.
 */
class EnhanceEntities {

	/** How an entity's class file names the annotation that makes it one. */
	private static final List<String> MARKS = List.of("Ljakarta/persistence/Entity;",
			"Ljakarta/persistence/MappedSuperclass;", "Ljakarta/persistence/Embeddable;");

	public static void main(String[] words) throws IOException {
		Path folder = Path.of(words[0]);
		Map<String, Path> entities = entities(folder);
		try (URLClassLoader classes = new URLClassLoader(new URL[] { folder.toUri().toURL() },
				EnhanceEntities.class.getClassLoader())) {
			Enhancer enhancer = new BytecodeProviderImpl().getEnhancer(new OnlyLazily(classes));
			for (Map.Entry<String, Path> entity : entities.entrySet()) {
				enhancer.discoverTypes(entity.getKey(), Files.readAllBytes(entity.getValue()));
			}
			for (Map.Entry<String, Path> entity : entities.entrySet()) {
				byte[] enhanced = enhancer.enhance(entity.getKey(), Files.readAllBytes(entity.getValue()));
				if (enhanced != null) {
					Files.write(entity.getValue(), enhanced);
				}
			}
		}
	}

	private static Map<String, Path> entities(Path folder) throws IOException {
		Map<String, Path> entities = new TreeMap<>();
		try (var files = Files.walk(folder)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".class")).toList()) {
				String names = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
				if (MARKS.stream().anyMatch(names::contains)) {
					String path = folder.relativize(file).toString().replace('\\', '/').replace('/', '.');
					entities.put(path.substring(0, path.length() - ".class".length()), file);
				}
			}
		}
		if (entities.isEmpty()) {
			throw new IllegalStateException("No entities below " + folder);
		}
		return entities;
	}

	/** Whoever sets one side of an association sets the other side too, if at all; changes are found by comparing. */
	private static final class OnlyLazily extends DefaultEnhancementContext {

		private final ClassLoader classes;

		OnlyLazily(ClassLoader classes) {
			this.classes = classes;
		}

		@Override
		public ClassLoader getLoadingClassLoader() {
			return this.classes;
		}

		@Override
		public boolean doBiDirectionalAssociationManagement(UnloadedField field) {
			return false;
		}

		@Override
		public boolean doDirtyCheckingInline(UnloadedClass entity) {
			return false;
		}

	}

}
