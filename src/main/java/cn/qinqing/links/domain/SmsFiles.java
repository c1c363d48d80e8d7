package cn.qinqing.links.domain;

import cn.qinqing.links.LinkChannel;
import cn.qinqing.links.LinkMessage;
import cn.qinqing.links.LinkWay;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.RuleViolation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Short messages as files for a gateway to fetch (短信文件): one each, the number in the first line, the text below; readable
 * by the server's own user alone, for there is a link in it. Written beside its place and moved: a gateway never reads half.
 */
@Component
@ConditionalOnProperty(name = "qinqing.links.sms", havingValue = "files", matchIfMissing = true)
class SmsFiles implements LinkChannel {

    private static final Logger LOG = LoggerFactory.getLogger(SmsFiles.class);
    private static final FileAttribute<?> OWN_FILE = own("rw-------");
    private static final FileAttribute<?> OWN_FOLDER = own("rwx------");

    private final Path folder;

    SmsFiles(@Value("${qinqing.data:data}") Path data) {
        this.folder = data.resolve("outbox").resolve("sms").toAbsolutePath().normalize();
    }

    @Override
    public LinkWay way() {
        return LinkWay.SMS;
    }

    @Override
    public void send(LinkMessage message) {
        try {
            Files.createDirectories(folder, OWN_FOLDER);
            Path beside = Files.createTempFile(folder, ".sms", null, OWN_FILE);
            Files.writeString(beside, message.to() + "\n" + message.text() + "\n", StandardCharsets.UTF_8);
            Files.move(beside, folder.resolve(Ids.next() + ".txt"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException full) {
            LOG.error("a short message could not be written to {}", folder, full);
            throw new RuleViolation("links.sms.notWritten");
        }
    }

    private static FileAttribute<?> own(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
