package cn.qinqing;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** 亲清联络: starts the whole product in one process. */
@SpringBootApplication
public class QinqingApplication {

    public static void main(String[] args) {
        SpringApplication.run(QinqingApplication.class, args);
    }

    /** The only source of the present time; nobody asks the machine directly. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
