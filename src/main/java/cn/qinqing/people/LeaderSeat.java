package cn.qinqing.people;

import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PostId;

/** A post and who holds it. */
public record LeaderSeat(PostId post, PersonId holder) {}
