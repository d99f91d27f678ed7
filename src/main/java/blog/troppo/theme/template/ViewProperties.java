package blog.troppo.theme.template;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.expression.AccessException;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.PropertyAccessor;
import org.springframework.expression.TypedValue;
import org.springframework.util.ClassUtils;

/**
 * The properties of views: a record's components, and what {@code getName},
 * {@code isName} or {@code name} gives. Spring's own accessors look each of them up again
 * each time.
 */
class ViewProperties implements PropertyAccessor {

	private static final MethodType GENERAL = MethodType.methodType(Object.class, Object.class);

	private final ClassValue<Map<String, Optional<MethodHandle>>> known = new ClassValue<>() {
		@Override
		protected Map<String, Optional<MethodHandle>> computeValue(Class<?> type) {
			return new ConcurrentHashMap<>();
		}
	};

	@Override
	public Class<?> @Nullable [] getSpecificTargetClasses() {
		return null;
	}

	@Override
	public boolean canRead(EvaluationContext evaluation, @Nullable Object target, String name) {
		return target != null && getter(target.getClass(), name).isPresent();
	}

	@Override
	public TypedValue read(EvaluationContext evaluation, @Nullable Object target, String name) throws AccessException {
		MethodHandle getter = (target != null) ? getter(target.getClass(), name).orElse(null) : null;
		if (target == null || getter == null) {
			throw new AccessException("There is no property '" + name + "'");
		}
		Object value = value(getter, target);
		Sources.readProperty(target, name, value);
		return new TypedValue(value);
	}

	/** The property of a view; null where there is no such thing. */
	@Nullable Object find(@Nullable Object view, String name) {
		MethodHandle getter = (view != null) ? getter(view.getClass(), name).orElse(null) : null;
		return (view != null && getter != null) ? value(getter, view) : null;
	}

	@SuppressWarnings("IllegalCatch") // what a view throws goes on as it is
	private static @Nullable Object value(MethodHandle getter, Object target) {
		try {
			return (@Nullable Object) getter.invokeExact(target);
		}
		catch (RuntimeException | Error ex) {
			throw ex;
		}
		catch (Throwable ex) {
			throw new IllegalStateException("A view could not be read", ex);
		}
	}

	@Override
	public boolean canWrite(EvaluationContext evaluation, @Nullable Object target, String name) {
		return false;
	}

	@Override
	public void write(EvaluationContext evaluation, @Nullable Object target, String name, @Nullable Object newValue) {
		throw new UnsupportedOperationException("Templates change nothing");
	}

	private Optional<MethodHandle> getter(Class<?> type, String name) {
		return this.known.get(type).computeIfAbsent(name, (asked) -> find(type, asked));
	}

	private static Optional<MethodHandle> find(Class<?> type, String name) {
		String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
		return List.of("get" + capital, "is" + capital, name)
			.stream()
			.flatMap((method) -> Arrays.stream(type.getMethods()).filter((found) -> found.getName().equals(method)))
			.filter((found) -> found.getParameterCount() == 0 && found.getReturnType() != void.class
					&& !Modifier.isStatic(found.getModifiers()) && found.getDeclaringClass() != Object.class)
			.findFirst()
			.flatMap((found) -> handle(type, found));
	}

	/** Of a class that is not public, by the public one that says so. */
	private static Optional<MethodHandle> handle(Class<?> type, Method method) {
		Method open = ClassUtils.getPubliclyAccessibleMethodIfPossible(method, type);
		try {
			return Optional.of(MethodHandles.publicLookup().unreflect(open).asType(GENERAL));
		}
		catch (IllegalAccessException ex) {
			return Optional.empty();
		}
	}

}
