package blog.troppo.site;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

@Configuration(proxyBeanMethods = false)
class TaskConfiguration {

	@Bean
	SchedulerClient schedulerClient(DataSource database, Serializer serializer) {
		return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
			.serializer(serializer)
			.build();
	}

	/** Tasks are kept as JSON, which the next version reads as well. */
	@Bean
	Serializer taskSerializer() {
		JsonMapper json = JsonMapper.builder().build();
		return new Serializer() {
			@Override
			public byte[] serialize(Object data) {
				return json.writeValueAsBytes(data);
			}

			@Override
			public <T> T deserialize(Class<T> type, byte[] data) {
				return json.readValue(data, type);
			}
		};
	}

}
