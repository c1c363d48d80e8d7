package cn.qinqing.issues;

import cn.qinqing.shared.PersonId;
import java.util.List;

/**
 * A level of signature in a unit before its head (审核级次), with those who may sign on it today.
 *
 * @param level 1 is first
 * @param title what the unit calls it, such as 科室负责人
 */
public record SignLevel(int level, String title, List<Signer> signers) {

    /** Somebody who may sign on it. */
    public record Signer(java.util.UUID id, PersonId person, String name) {}

    public boolean has(PersonId person) {
        return signers.stream().anyMatch(one -> one.person().equals(person));
    }
}
