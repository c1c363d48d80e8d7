package cn.qinqing;

import cn.qinqing.host.Launcher;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** 亲清联络: starts the whole product in one process. */
@SpringBootApplication
public class QinqingApplication {

    public static void main(String[] args) {
        Launcher.run(QinqingApplication.class, args);
    }
}
