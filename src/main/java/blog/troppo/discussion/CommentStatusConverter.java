package blog.troppo.discussion;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
class CommentStatusConverter implements AttributeConverter<CommentStatus, String> {

	@Override
	public String convertToDatabaseColumn(CommentStatus status) {
		return status.name();
	}

	@Override
	public CommentStatus convertToEntityAttribute(String name) {
		return new CommentStatus(name);
	}

}
