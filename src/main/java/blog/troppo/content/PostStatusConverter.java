package blog.troppo.content;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
class PostStatusConverter implements AttributeConverter<PostStatus, String> {

	@Override
	public String convertToDatabaseColumn(PostStatus status) {
		return status.name();
	}

	@Override
	public PostStatus convertToEntityAttribute(String name) {
		return new PostStatus(name);
	}

}
