package blog.troppo;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class TroppoApplication {

	public static void main(String[] args) {
		SpringApplication.run(TroppoApplication.class, args);
	}

	/** All of Troppo asks this clock for the time. */
	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
