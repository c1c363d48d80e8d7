package cn.qinqing.notification.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server (邮件服务器), as {@code QINQING_MAIL_*} name it and the start has checked it.
 *
 * @param host empty for an installation that sends no mail
 * @param tls {@code starttls}, {@code tls} or {@code none}
 * @param url address of the application in a mail, empty to leave it out
 */
@ConfigurationProperties("qinqing.mail")
public record MailAccess(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("") String from,
        @DefaultValue("starttls") String tls,
        @DefaultValue("") String url) {

    public boolean on() {
        return !host.isEmpty();
    }

    @Override
    public String toString() {
        return "MailAccess[" + host + ":" + port + " " + tls + "]";
    }
}
