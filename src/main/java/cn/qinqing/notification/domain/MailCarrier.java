package cn.qinqing.notification.domain;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands mails to the mail server (SMTP). */
@Component
public class MailCarrier {

    private static final String PATIENCE = "15000";

    private final MailAccess access;
    private final JavaMailSenderImpl sender;

    MailCarrier(MailAccess access) {
        this.access = access;
        this.sender = sender(access);
    }

    private static JavaMailSenderImpl sender(MailAccess access) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(access.host());
        sender.setPort(access.port());
        sender.setUsername(access.user());
        sender.setPassword(access.password());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties smtp = sender.getJavaMailProperties();
        smtp.setProperty("mail.smtp.auth", String.valueOf(access.user() != null));
        smtp.setProperty(
                "mail.smtp.starttls.enable", String.valueOf(access.tls().equals("starttls")));
        smtp.setProperty(
                "mail.smtp.starttls.required", String.valueOf(access.tls().equals("starttls")));
        smtp.setProperty("mail.smtp.ssl.enable", String.valueOf(access.tls().equals("tls")));
        smtp.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        smtp.setProperty("mail.smtp.connectiontimeout", PATIENCE);
        smtp.setProperty("mail.smtp.timeout", PATIENCE);
        smtp.setProperty("mail.smtp.writetimeout", PATIENCE);
        return sender;
    }

    /**
     * Sends one. The id of the message is that of the mail: sent twice after a crash, a mailbox may tell that it is one.
     *
     * @throws org.springframework.mail.MailException when the server does not take it
     */
    void carry(MailStore.Claimed mail) {
        sender.send(message -> write(message, mail));
    }

    private void write(MimeMessage message, MailStore.Claimed mail) throws MessagingException {
        MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(access.from());
        helper.setTo(mail.address());
        helper.setSubject(mail.subject());
        helper.setText(mail.body());
        // no answer from a machine on leave (RFC 3834)
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader(
                "Message-ID",
                "<" + mail.id() + access.from().substring(access.from().indexOf('@')) + ">");
    }

    /**
     * Signs in at the mail server and leaves.
     *
     * @throws MessagingException when it cannot be reached or refuses
     */
    public void greet() throws MessagingException {
        sender.testConnection();
    }
}
