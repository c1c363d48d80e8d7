package cn.qinqing;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** 亲清联络: starts the whole product in one process. */
@SpringBootApplication
public class QinqingApplication {

    public static void main(String[] args) {
        SpringApplication.run(QinqingApplication.class, args);
    }
}
