package cn.qinqing.issues;

import cn.qinqing.shared.PersonId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * That somebody signs replies to simple questions (即时办) for the head of a unit (授权签发).
 *
 * @param to first day on which it no longer holds
 */
public record SignDelegation(UUID id, PersonId person, String name, LocalDate from, LocalDate to, String givenBy) {}
