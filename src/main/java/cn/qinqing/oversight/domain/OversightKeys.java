package cn.qinqing.oversight.domain;

import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.RuleViolation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys of the supervisors (密钥), in the same directory outside of database and data as those of declarations: {@code
 * export-<id>.key} signs exports (Ed25519, PKCS #8), {@code export-<id>.pub} is given to who checks them, {@code
 * trace-<id>.key} salts the hashes of devices. Made when first needed; the last by name is used.
 */
@Component
public class OversightKeys {

    /** A pair with which exports are signed. */
    public record Signing(String id, PrivateKey secret, String publicPem) {

        @Override
        public String toString() {
            return "(key " + id + ")";
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(OversightKeys.class);
    private static final String EXPORT = "export-";
    private static final String TRACE = "trace-";
    private static final String KEY = ".key";
    private static final String PUB = ".pub";
    private static final String ALGORITHM = "Ed25519";
    private static final int SALT = 32;
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final Clock clock;

    OversightKeys(@Value("${qinqing.keys}") Path folder, Clock clock) {
        this.folder = folder.toAbsolutePath().normalize();
        this.clock = clock;
    }

    /**
     * The key for exports of today.
     *
     * @throws RuleViolation {@code oversight.key.missing} when there is none and none can be made, or others may read it
     */
    public synchronized Signing signing() {
        try {
            if (last(EXPORT).isEmpty()) {
                makeSigning();
            }
            Path file = last(EXPORT).orElseThrow(() -> new IOException("none in " + folder));
            String id = id(file, EXPORT);
            byte[] encoded = der(read(file));
            PrivateKey secret = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new Signing(id, secret, Files.readString(folder.resolve(EXPORT + id + PUB)));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unusable) {
            LOG.error("导出签名密钥不能用（目录 {}）：{}", folder, unusable.getMessage());
            throw new RuleViolation("oversight.key.missing");
        }
    }

    /** The salt for hashes of devices; empty when it can neither be read nor made: then nothing is hashed. */
    public synchronized Optional<byte[]> salt() {
        try {
            if (last(TRACE).isEmpty()) {
                byte[] made = new byte[SALT];
                RANDOM.nextBytes(made);
                write(TRACE + newId() + KEY, HexFormat.of().formatHex(made) + "\n");
            }
            Path file = last(TRACE).orElseThrow(() -> new IOException("none in " + folder));
            return Optional.of(HexFormat.of().parseHex(read(file).strip()));
        } catch (IOException | IllegalArgumentException unusable) {
            LOG.error("评价来源的密钥不能用（目录 {}），来源指纹没有保留：{}", folder, unusable.getMessage());
            return Optional.empty();
        }
    }

    /** Public keys that are known here, by id. */
    public Optional<String> knownAs(String publicPem) {
        try {
            String wanted = fingerprint(publicPem);
            for (Path file : files(EXPORT, PUB)) {
                if (fingerprint(Files.readString(file)).equals(wanted)) {
                    return Optional.of(id(file, EXPORT));
                }
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            LOG.error("读不出密钥目录 {}：{}", folder, unreadable.getMessage());
            return Optional.empty();
        }
    }

    /** SHA-256 of a public key, to be compared by telephone. */
    static String fingerprint(String publicPem) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(der(publicPem)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static PublicKey publicKey(String pem) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(der(pem)));
    }

    private void makeSigning() throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        String id = newId();
        // the public part first: a private one without it would be of no use
        write(EXPORT + id + PUB, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        write(EXPORT + id + KEY, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        LOG.warn("已生成导出签名的密钥 {}{}，在目录 {}。请另行备份。", EXPORT, id, folder);
    }

    private String newId() {
        return DateTimeFormatter.BASIC_ISO_DATE.format(OfficeTime.today(clock)) + "-"
                + Ids.next().toString().substring(28);
    }

    private Optional<Path> last(String prefix) throws IOException {
        return files(prefix, KEY).stream().max(Comparator.comparing(Path::getFileName));
    }

    private List<Path> files(String prefix, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix)
                            && file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static String id(Path file, String prefix) {
        String name = file.getFileName().toString();
        return name.substring(prefix.length(), name.length() - KEY.length());
    }

    private static String read(Path file) throws IOException {
        Set<PosixFilePermission> mode = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        mode.removeAll(OWNER);
        if (!mode.isEmpty()) {
            throw new IOException("别人也能读，请执行 chmod 600 " + file);
        }
        return Files.readString(file, StandardCharsets.US_ASCII);
    }

    private void write(String name, String content) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.getParent());
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        Path file = Files.createFile(folder.resolve(name), PosixFilePermissions.asFileAttribute(OWNER));
        try {
            Files.writeString(file, content, StandardOpenOption.WRITE);
        } catch (IOException full) {
            Files.deleteIfExists(file);
            throw full;
        }
    }

    private static String pem(String what, byte[] encoded) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded) + "\n-----END " + what
                + "-----\n";
    }

    private static byte[] der(String pem) {
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    }
}
