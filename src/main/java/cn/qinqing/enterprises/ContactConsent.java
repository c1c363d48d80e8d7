package cn.qinqing.enterprises;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a contact person agreed to be kept and written to (个人信息保护法 §13, §14).
 *
 * @param by who consented: the person, or somebody for the person
 * @param purpose what the data may be used for
 */
public record ContactConsent(
        String by, @Nullable LocalDate on, @Nullable ConsentWay way, String purpose) {}
