package cn.qinqing.conduct.domain;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;

/** How declarations are encrypted (加密算法), authenticated by GCM: each row names its own. */
public enum ConductCipher {
    /** AES-256-GCM of the JDK. */
    AES(32, null),
    /** SM4-GCM (GB/T 32907), where national algorithms are asked for. */
    SM4(16, new BouncyCastleProvider());

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int keyLength;
    private final transient @Nullable BouncyCastleProvider provider;

    ConductCipher(int keyLength, @Nullable BouncyCastleProvider provider) {
        this.keyLength = keyLength;
        this.provider = provider;
    }

    int keyLength() {
        return keyLength;
    }

    /** A fresh nonce and the ciphertext behind it. */
    byte[] encrypt(byte[] key, byte[] boundTo, byte[] plain) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, boundTo).doFinal(plain);
        byte[] stored = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, stored, NONCE, sealed.length);
        return stored;
    }

    /** @throws GeneralSecurityException when a bit of it is not as it was, or it stood elsewhere */
    byte[] decrypt(byte[] key, byte[] boundTo, byte[] stored) throws GeneralSecurityException {
        if (stored.length < NONCE) {
            throw new GeneralSecurityException("too short");
        }
        return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(stored, NONCE), boundTo)
                .doFinal(stored, NONCE, stored.length - NONCE);
    }

    private Cipher cipher(int direction, byte[] key, byte[] nonce, byte[] boundTo) throws GeneralSecurityException {
        String name = name() + "/GCM/NoPadding";
        Cipher cipher = provider == null ? Cipher.getInstance(name) : Cipher.getInstance(name, provider);
        cipher.init(direction, new SecretKeySpec(key, name()), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(boundTo);
        return cipher;
    }
}
